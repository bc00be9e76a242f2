/** WeChat's servers: who opened the mini-program, and what may be told through it. */
@NullMarked
package portal.wechat;

import org.jspecify.annotations.NullMarked;
