/** Said of a log-in with which the public pages must not run (packages/store, report/public-log-in). */
export const mightySentence =
  'MAUXN_CITIZEN_DATABASE_URL: this log-in commands the server, owns the database or sees its tables. The public pages only run with one ' +
  'that may call the functions of the schema “citizen” and nothing else, such as mauxn_citizen. Nothing was shown to anybody.';
