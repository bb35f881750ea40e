/** What makes a spreadsheet take a cell for a formula when it stands at its start. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell that no spreadsheet computes: `'` goes before text that starts like a formula, and before such text
 * that has `'` before it already, so that the way back is to take one `'` off.
 */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `formulaSafe` was given. */
export function fromFormulaSafe(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
