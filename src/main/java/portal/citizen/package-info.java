/** Citizens who signed in: their accounts, devices with the keys they prove requests with, lists of matters and drafts. */
@NullMarked
package portal.citizen;

import org.jspecify.annotations.NullMarked;
