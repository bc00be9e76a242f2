/** The verbs on petitions: file, look up, add a file, issue a lost code anew; and the tables they work on. */
@NullMarked
package portal.casework;

import org.jspecify.annotations.NullMarked;
