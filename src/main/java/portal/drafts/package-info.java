/** What comes before a matter is filed: what somebody is still writing, and the files that are taken in for it. */
@NullMarked
package portal.drafts;

import org.jspecify.annotations.NullMarked;
