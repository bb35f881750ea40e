import { UserError } from "../../../src/errors.ts";
import { hasWebGL } from "./has-webgl.ts";
import type { Picture, PictureEvents } from "./picture.ts";
import { SigmaPicture } from "./sigma-picture.ts";

/**
 * Draws into an element that is positioned and has a size. One for the life of the page.
 * @throws UserError where the browser has no WebGL
 */
export function createPicture(container: HTMLElement, events: PictureEvents): Picture {
  if (!hasWebGL()) {
    throw new UserError("This browser cannot draw the graph: it has no WebGL.", {
      remedy: "Switch on hardware acceleration or use another browser; the table shows the same network.",
    });
  }
  return new SigmaPicture(container, events);
}
