/** What everybody reads: what the office publishes, the laws explained, and how things are done here. */
@NullMarked
package portal.reading;

import org.jspecify.annotations.NullMarked;
