/**
 * What citizens meet in the browser: every page works without JavaScript.
 *
 * <p><b>A page</b> is a record {@code implements TemplateInstance} nested in its {@code *Page} class; its template
 * {@code templates/<Class>/<record>.html} starts from the layout:
 *
 * <pre>{@code
 * {#include base wrong=form.wrong}
 *   {#title}发生了什么事{/title}
 *   {#meta}{#columnMeta name="我要信访" description="…" keywords="…" type="咨询投诉" /}{/meta}
 *   {#main}<h1>发生了什么事</h1> …{/main}
 * {/include}
 * }</pre>
 *
 * {@code wrong} (optional) puts 错误： before the title; {@code meta} holds {@code columnMeta} or {@code articleMeta};
 * {@code above} (optional) holds the breadcrumbs ({@code crumbs}) above the text. The layout itself knows the site, the address and the
 * reader's {@link portal.pages.Mode} through the template global {@code frame} ({@link portal.pages.Frame}); it depends on
 * nothing else, so that a public page may be kept per address and mode.
 *
 * <p><b>Components</b> are the tags in {@code templates/tags}, each with one block of {@code web/portal/portal.css}; all
 * are shown with their parameters on {@code /dev/components} in dev mode. A tag sees its own parameters and
 * {@code global:frame} only. Text goes in as {@code label}, {@code hint}, {@code title}; what may hold markup is the
 * tag's content. Fields take {@code name}, {@code value}, {@code error} (empty when nothing is wrong) and get the id
 * {@code field:id(name)}: dots become hyphens. Methods that a template calls are
 * public. No style or script stands in a template: the policy forbids both.
 */
@NullMarked
package portal.pages;

import org.jspecify.annotations.NullMarked;
