import { EXTENSIONS } from "./formats/index.ts";

/** Kinds that nobody expects to be read: in a folder they are told by their number alone. */
export const NOT_DOCUMENTS: ReadonlySet<string> = new Set([
  ...[".avif", ".bmp", ".gif", ".heic", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp"],
  ...[
    ".aac",
    ".avi",
    ".flac",
    ".m4a",
    ".mkv",
    ".mov",
    ".mp3",
    ".mp4",
    ".mpeg",
    ".ogg",
    ".wav",
    ".webm",
    ".wmv",
  ],
  ...[".7z", ".bz2", ".dmg", ".exe", ".gz", ".iso", ".rar", ".tar", ".tgz", ".xz", ".zip", ".zst"],
  ...[
    ".bat",
    ".c",
    ".cjs",
    ".cpp",
    ".cs",
    ".css",
    ".go",
    ".h",
    ".ipynb",
    ".java",
    ".js",
    ".jsx",
    ".lock",
    ".map",
  ],
  ...[
    ".mjs",
    ".php",
    ".ps1",
    ".py",
    ".pyc",
    ".r",
    ".rb",
    ".rs",
    ".scss",
    ".sh",
    ".sql",
    ".toml",
    ".ts",
    ".tsx",
  ],
  ...[".cfg", ".conf", ".ini", ".log", ".yaml", ".yml", ".eot", ".otf", ".ttf", ".woff", ".woff2"],
  ...[
    ".bak",
    ".bin",
    ".cypher",
    ".dat",
    ".db",
    ".dll",
    ".gexf",
    ".graphml",
    ".parquet",
    ".pickle",
    ".pkl",
    ".so",
  ],
  ...[".sqlite", ".tmp"],
]);

const SAVE_AS: Readonly<Record<string, string>> = {
  ".doc": "Save it as .docx.",
  ".rtf": "Save it as .docx.",
  ".odt": "Save it as .docx.",
  ".pages": "Export it as .docx.",
  ".epub": "Convert it to .html or .txt.",
  ".mht": "Save the page as .html.",
  ".mhtml": "Save the page as .html.",
  ".eml": "Save the message as .txt or .html.",
  ".msg": "Save the message as .txt or .html.",
  ".xls": "Save the sheet as .csv.",
  ".xlsx": "Save the sheet as .csv.",
  ".ods": "Save the sheet as .csv.",
  ".json": "Write one article a line and call it .jsonl; a graph is loaded with `load`.",
  ".xml": "Convert it to .csv or .jsonl.",
  ".rss": "Convert it to .csv or .jsonl.",
};

/** Why a file of this extension is not read, and what to do about it. */
export function unreadKind(extension: string): { reason: string; remedy: string } {
  return {
    reason:
      extension === ""
        ? "has no extension that says what it is"
        : `is of a kind that is not read (${extension})`,
    remedy: SAVE_AS[extension] ?? `These are read: ${EXTENSIONS.join(", ")}.`,
  };
}
