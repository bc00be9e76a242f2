/** Petitions as officers have them: who sees which, lists and searches, the page of a case, and what officers do from it. */
@NullMarked
package portal.caseload;

import org.jspecify.annotations.NullMarked;
