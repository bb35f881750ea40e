export { createPicture } from "./create-picture.ts";
export { hasWebGL } from "./has-webgl.ts";
