package avcap.studio.formats;

import avcap.ui.UiResources;
import avcap.ui.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** ELAN's annotation files, a file a clip, with what else the studio knows in a property. */
public final class Elan implements CaptionFormat {

    private static final Words WORDS = UiResources.formatWords();

    static final String PROPERTY = "avcap";

    @Override
    public String id() {
        return "elan";
    }

    @Override
    public String title() {
        return "ELAN";
    }

    @Override
    public String fileName() {
        return "elan";
    }

    @Override
    public boolean takesSegmentsAlone() {
        return true;
    }

    @Override
    public Set<String> reserved() {
        return Bands.reserved();
    }

    @Override
    public void write(Records records, Pack pack) throws IOException {
        ClipFiles files = new ClipFiles(pack, ".eaf");
        records.each(record -> files.write(record, this::write));
    }

    private void write(ClipRecord record, Writer out) throws IOException {
        try {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            start(xml, "\n", "ANNOTATION_DOCUMENT", "AUTHOR", "", "DATE", Instant.EPOCH.toString(), "FORMAT", "3.0");
            xml.writeAttribute("VERSION", "3.0");
            header(xml, record);
            Map<String, List<Cue>> tiers = Tiers.of(record);
            List<Long> times = new ArrayList<>(new TreeSet<>(tiers.values().stream()
                    .flatMap(List::stream)
                    .flatMap(cue -> Stream.of(cue.startMillis(), cue.endMillis()))
                    .toList()));
            start(xml, "\n", "TIME_ORDER");
            for (int i = 0; i < times.size(); i++) {
                empty(xml, "TIME_SLOT", "TIME_SLOT_ID", "ts" + (i + 1), "TIME_VALUE", String.valueOf(times.get(i)));
            }
            xml.writeEndElement();
            int annotation = 0;
            for (Map.Entry<String, List<Cue>> tier : tiers.entrySet()) {
                start(xml, "\n", "TIER", "LINGUISTIC_TYPE_REF", "default-lt", "TIER_ID", tier.getKey());
                for (Cue cue : tier.getValue()) {
                    annotation++;
                    annotation(xml, "a" + annotation, cue, times);
                }
                xml.writeEndElement();
            }
            empty(
                    xml,
                    "LINGUISTIC_TYPE",
                    "GRAPHIC_REFERENCES",
                    "false",
                    "LINGUISTIC_TYPE_ID",
                    "default-lt",
                    "TIME_ALIGNABLE",
                    "true");
            xml.writeEndDocument();
            xml.flush();
            out.write("\n");
        } catch (XMLStreamException e) {
            throw new IOException(WORDS.text("elan.unwritten", record.name()), e);
        }
    }

    private void header(XMLStreamWriter xml, ClipRecord record) throws XMLStreamException {
        start(xml, "\n", "HEADER", "MEDIA_FILE", "", "TIME_UNITS", "milliseconds");
        empty(xml, "MEDIA_DESCRIPTOR", "MEDIA_URL", record.file(), "MIME_TYPE", "unknown");
        start(xml, "\n", "PROPERTY", "NAME", PROPERTY);
        xml.writeCharacters(Bands.noted(RecordJson.rest(record, this, "caption", "captions", "segments"), record)
                .toString());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void annotation(XMLStreamWriter xml, String id, Cue cue, List<Long> times)
            throws XMLStreamException {
        start(xml, "\n", "ANNOTATION");
        start(
                xml,
                "",
                "ALIGNABLE_ANNOTATION",
                "ANNOTATION_ID",
                id,
                "TIME_SLOT_REF1",
                "ts" + (times.indexOf(cue.startMillis()) + 1),
                "TIME_SLOT_REF2",
                "ts" + (times.indexOf(cue.endMillis()) + 1));
        start(xml, "", "ANNOTATION_VALUE");
        xml.writeCharacters(cue.text());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String before, String element, String... attributes)
            throws XMLStreamException {
        xml.writeCharacters(before);
        xml.writeStartElement(element);
        attributes(xml, attributes);
    }

    private static void empty(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(element);
        attributes(xml, attributes);
    }

    private static void attributes(XMLStreamWriter xml, String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    @Override
    public void read(Source source, Intake intake) throws IOException, FormatException {
        for (Path file : source.files(".eaf")) {
            String name = FileStem.name(FileStem.ofFile(file));
            try (BoundedReader text = source.text(file)) {
                ElanDocument document = new ElanDocument(source, file, intake);
                if (document.read(text)) {
                    intake.offer(source.place(file, 1), () -> record(name, document));
                }
            }
        }
    }

    private static ClipRecord record(String name, ElanDocument document) {
        ObjectNode clip = document.note().map(ClipFiles::note).orElseGet(RecordJson.JSON::createObjectNode);
        if (!clip.has("name")) {
            clip.put("name", name);
        }
        List<Segment> bands = Bands.taken(clip);
        ClipRecord record = RecordJson.record(clip);
        for (Map.Entry<String, List<Cue>> tier : document.tiers().entrySet()) {
            record = Tiers.with(record, tier.getKey(), tier.getValue());
        }
        List<Saying> captions = new ArrayList<>();
        for (int i = 0; i < record.captions().size(); i++) {
            captions.add(new Saying(
                    clip.path("caption_ids").path(i).asLong(),
                    record.captions().get(i).text()));
        }
        return Bands.with(record.withCaptions(captions), bands);
    }
}
