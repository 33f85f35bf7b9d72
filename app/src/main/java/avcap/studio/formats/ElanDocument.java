package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One of ELAN's files. It is read without a document type and so without entities: a file that has one is refused. */
final class ElanDocument {

    private static final Words WORDS = UiResources.formatWords();

    private final Source source;
    private final Path file;
    private final Intake intake;
    private final Map<String, Long> times = new HashMap<>();
    private final Map<String, List<Cue>> tiers = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private List<Cue> tier = new ArrayList<>();
    private @Nullable String note;
    private @Nullable String start;
    private @Nullable String end;
    private boolean isNote;
    private boolean hasRoot;

    ElanDocument(Source source, Path file, Intake intake) {
        this.source = source;
        this.file = file;
        this.intake = intake;
    }

    Map<String, List<Cue>> tiers() {
        return tiers;
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** Whether it could be read; if not, it was rejected. */
    boolean read(Reader in) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException(WORDS.text("elan.outside"));
        });
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new XMLStreamException(WORDS.text("elan.entity"));
                }
                event(event, xml);
            }
            xml.close();
        } catch (XMLStreamException e) {
            long line = xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
            intake.reject(source.place(file, line), WORDS.text("elan.unread", plain(e)));
            return false;
        }
        if (!hasRoot) {
            intake.reject(source.place(file, 1), WORDS.text("elan.other"));
        }
        return hasRoot;
    }

    private static String plain(XMLStreamException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }

    private void event(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> startOf(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> endOf(xml);
            default -> {
                // Comments and the like say nothing of a clip.
            }
        }
    }

    private void startOf(XMLStreamReader xml) {
        text.setLength(0);
        switch (xml.getLocalName()) {
            case "ANNOTATION_DOCUMENT" -> hasRoot = true;
            case "PROPERTY" -> isNote = Elan.PROPERTY.equals(xml.getAttributeValue(null, "NAME"));
            case "TIME_SLOT" -> slot(xml);
            case "TIER" ->
                tier = tiers.computeIfAbsent(
                        String.valueOf(xml.getAttributeValue(null, "TIER_ID")), name -> new ArrayList<>());
            case "ALIGNABLE_ANNOTATION" -> {
                start = xml.getAttributeValue(null, "TIME_SLOT_REF1");
                end = xml.getAttributeValue(null, "TIME_SLOT_REF2");
            }
            case "REF_ANNOTATION" -> {
                start = null;
                end = null;
            }
            default -> {
                // Looks and vocabularies of the tool.
            }
        }
    }

    private void slot(XMLStreamReader xml) {
        String value = xml.getAttributeValue(null, "TIME_VALUE");
        if (value != null && value.matches("[0-9]{1,12}")) {
            times.put(String.valueOf(xml.getAttributeValue(null, "TIME_SLOT_ID")), Long.parseLong(value));
        }
    }

    private void endOf(XMLStreamReader xml) {
        if (xml.getLocalName().equals("PROPERTY") && isNote) {
            note = text.toString();
        }
        if (xml.getLocalName().equals("ANNOTATION_VALUE")) {
            Long from = start == null ? null : times.get(start);
            Long to = end == null ? null : times.get(end);
            if (from == null || to == null || from >= to) {
                intake.reject(source.place(file, xml.getLocation().getLineNumber()), WORDS.text("elan.noTimes"));
            } else {
                tier.add(new Cue(from, to, text.toString()));
            }
        }
    }
}
