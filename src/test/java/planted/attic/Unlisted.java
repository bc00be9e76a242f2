package planted.attic;

/** Broken: stands in a room that the table does not list. */
class Unlisted {}
