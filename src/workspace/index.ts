export { openWorkspace } from "./open.ts";
export type { WorkspaceOptions } from "./open.ts";
export type { LoadOptions, LoadReport, Phase, Progress, Workspace, WorkspaceCounts } from "./workspace.ts";
