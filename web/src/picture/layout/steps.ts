// Programs that reach the layout through its tests alone must find the types too.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./iterate.d.ts" />
export { default as forceStep } from "graphology-layout-forceatlas2/iterate.js";
export { default as noverlapStep } from "graphology-layout-noverlap/iterate.js";
