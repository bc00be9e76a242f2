package portal.reading;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes small XML documents, escaping what is put into them. */
final class Xml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private Xml(String root, String namespace) throws XMLStreamException {
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(namespace);
        out.writeStartElement(namespace, root);
        out.writeDefaultNamespace(namespace);
    }

    /** What a document consists of. */
    interface Content {
        void writeTo(Xml xml) throws XMLStreamException;
    }

    static String document(String root, String namespace, Content content) {
        try {
            Xml xml = new Xml(root, namespace);
            content.writeTo(xml);
            xml.out.writeEndDocument();
            xml.out.close();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element that holds text. */
    void text(String name, String content) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(content);
        out.writeEndElement();
    }

    /** An element that holds others. */
    void element(String name, Content content) throws XMLStreamException {
        out.writeStartElement(name);
        content.writeTo(this);
        out.writeEndElement();
    }

    /** An element with attributes, given as name and value in turn. */
    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
