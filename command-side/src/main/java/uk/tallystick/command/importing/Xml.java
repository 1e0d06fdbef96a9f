package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook, read element by element; a DTD is refused, and with it every entity. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST_TEXT = 1 << 20;

    private final String part;
    private final InputStream stream;
    private final XMLStreamReader reader;

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((_, _, _, _) -> {});
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside is read");
        });
        return factory;
    }

    Xml(Archive archive, String part) {
        this.part = part;
        this.stream = archive.open(part);
        try {
            this.reader = FACTORY.createXMLStreamReader(stream);
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    /** Goes to the start of the next element, or answers null at the end. */
    @Nullable String next() {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return reader.getLocalName();
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return null;
                }
                default -> {}
            }
        }
    }

    /** Goes to the start of the next element within another, or answers null at its end. */
    @Nullable String nextWithin(String outer) {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return reader.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (reader.getLocalName().equals(outer)) {
                        return null;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return null;
                }
                default -> {}
            }
        }
    }

    /** The text within the element that has just begun, without that of some elements in it. */
    String text(Set<String> without) {
        var text = new StringBuilder();
        var depth = 1;
        var skipped = 0;
        while (depth > 0) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (skipped > 0 || without.contains(reader.getLocalName())) {
                        skipped++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    skipped = Math.max(0, skipped - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (skipped == 0) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw broken();
                default -> {}
            }
            if (text.length() > LONGEST_TEXT) {
                throw new Unreadable(
                        "a text of more than a million characters",
                        "texts of at most 20,000 characters");
            }
        }
        return text.toString();
    }

    @Nullable String attribute(String name) {
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute's number; the other where there is none. */
    int number(String name, int otherwise) {
        var text = attribute(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw broken();
        }
    }

    private int event() {
        try {
            var event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unreadable(
                        "a document type or an entity in " + part, "a workbook without any");
            }
            return event;
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof Unreadable unreadable ? unreadable : broken();
        }
    }

    private Unreadable broken() {
        return Archive.notAWorkbook("a workbook whose part " + part + " is broken");
    }

    @Override
    public void close() {
        try {
            reader.close();
            stream.close();
        } catch (XMLStreamException | IOException e) {
            throw broken();
        }
    }
}
