/** The papers of a petition: what each of them says, as PDF and for reading. They are written from a {@code CaseFile} alone. */
@NullMarked
package portal.papers;

import org.jspecify.annotations.NullMarked;
