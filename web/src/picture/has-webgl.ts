/** Whether this browser can draw the picture. Its context is given back at once: browsers allow few. */
export function hasWebGL(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  if (!context) return false;
  const canRepeat =
    context instanceof WebGL2RenderingContext || context.getExtension("ANGLE_instanced_arrays") !== null;
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return canRepeat;
}
