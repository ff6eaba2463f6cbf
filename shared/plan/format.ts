// The document format. It stands apart from the schema, so that a page which only makes or reads plans need not load the
// schema and its parser.

/** The document format that this code writes. A newer one is refused (docs/decisions/016-newer-formats-are-refused.md). */
export const FORMAT = 1;
