package portal.pages;

import io.quarkus.qute.TemplateExtension;

/** What the tags of form fields work out: {@code {field:id('petitioner.name')}}. */
@TemplateExtension(namespace = "field")
class Fields {
    private Fields() {}

    /** The id of a field: its name, with hyphens for what a selector would misread. */
    static String id(String name) {
        return name.replace('.', '-').replace('[', '-').replace("]", "");
    }

    /** The id of one choice of several under a name. */
    static String id(String name, Object value) {
        return id(name) + "-" + value;
    }

    /** The lines that describe a field, for {@code aria-describedby}; empty when there are none. */
    static String described(String name, String error, String hint) {
        String id = id(name);
        return ((error.isEmpty() ? "" : id + "-error ") + (hint.isEmpty() ? "" : id + "-hint")).strip();
    }
}
