// The name of the application's entry in the migrations' order. It stands apart from the schema, so that a page which
// only reads plans need not load the schema and its parser.

/** The entry that stands for the application among the migrations' order (S073); no migration may have this id. */
export const APPLICATION = 'application';
