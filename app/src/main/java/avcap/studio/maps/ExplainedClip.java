package avcap.studio.maps;

import avcap.inference.attention.AttentionView;
import avcap.inference.attention.Faithfulness;
import avcap.inference.attention.HeadReduction;
import avcap.inference.attention.Saliency;
import avcap.inference.attention.TokenLayout;
import avcap.inference.caption.Caption;
import avcap.inference.caption.CaptionWord;
import avcap.inference.caption.Explanation;
import avcap.inference.checkpoint.SafetensorsWriter;
import avcap.inference.features.AvInput;
import avcap.inference.features.ClipFeatures;
import avcap.studio.formats.Json;
import avcap.studio.session.MapSearch;
import avcap.ui.UiResources;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Maps of an explained clip as files: one in the format that is asked for, or a folder with those of all words. */
public final class ExplainedClip {

    private final ClipFeatures clip;
    private final AvInput input;
    private final Explanation explanation;
    private final MapOrigin origin;
    private final List<LookedMap> maps;

    /** Pools the attention of every word. */
    public static ExplainedClip folded(
            ClipFeatures clip, AvInput input, Explanation explanation, HeadReduction heads, AttentionView view) {
        return ofEveryWord(
                clip, input, explanation, MapOrigin.folded(heads, view), MapSearch.folded(explanation, heads, view));
    }

    /** Takes maps that were found already, one for each word. */
    public static ExplainedClip ofEveryWord(
            ClipFeatures clip, AvInput input, Explanation explanation, MapOrigin origin, List<Saliency> maps) {
        List<LookedMap> looked = IntStream.range(0, maps.size())
                .mapToObj(word -> new LookedMap(word, word + 1, maps.get(word)))
                .toList();
        return new ExplainedClip(clip, input, explanation, origin, looked);
    }

    /**
     * Takes maps that were found already.
     *
     * @param input what of the clip the model was given
     * @param origin how the maps were found
     */
    public ExplainedClip(
            ClipFeatures clip, AvInput input, Explanation explanation, MapOrigin origin, List<LookedMap> maps) {
        this.clip = clip;
        this.input = input;
        this.explanation = explanation;
        this.origin = origin;
        this.maps = List.copyOf(maps);
    }

    public Caption caption() {
        return explanation.caption();
    }

    public List<LookedMap> maps() {
        return maps;
    }

    private Path file() {
        return clip.clip().file();
    }

    /**
     * Writes the first map, and if it is numbers all of them, as one file, which appears under its name when it is complete.
     */
    public void write(Path target, MapFormat format) throws IOException {
        byte[] content =
                switch (format) {
                    case PNG -> PngFile.of(picture().raster(maps.get(0)), facts(maps.get(0)));
                    case SVG -> picture().svg(maps.get(0), facts(maps.get(0))).getBytes(StandardCharsets.UTF_8);
                    case NPZ -> npz().bytes();
                    case JSON -> Json.file(numbers());
                };
        // Not a temporary file of the system's: that could be read by nobody else, and so could the map.
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(draft, content);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Writes each map into files of its own, one in each format, under the names that the studio offers. Of words that are
     * written alike the later ones get a number.
     *
     * @param folder which is made if need be
     * @return what was written, in the order of the maps
     */
    public List<Path> writeEach(Path folder, Collection<MapFormat> formats) throws IOException {
        Files.createDirectories(folder);
        String stem = String.valueOf(file().getFileName()).replaceFirst("(?<=.)\\.[^.]*$", "");
        Set<String> taken = new HashSet<>();
        List<Path> written = new ArrayList<>();
        for (LookedMap looked : maps) {
            String name = name(stem, looked.text(caption()));
            String free = name;
            for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
                free = name + " " + number;
            }
            ExplainedClip one = new ExplainedClip(clip, input, explanation, origin, List.of(looked));
            for (MapFormat format : formats) {
                Path target = folder.resolve(free + "." + format.ending());
                one.write(target, format);
                written.add(target);
            }
        }
        return written;
    }

    /** What a map is called as a file, without an ending, such as "street_tram_00412 train". */
    static String name(String clip, String words) {
        return (clip + " " + words).strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "_");
    }

    /** Writes everything into a folder, which is made if need be, and names the pictures in the order of the words. */
    public List<Path> writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        WordPicture picture = picture();
        List<Path> pictures = new ArrayList<>();
        for (LookedMap looked : maps) {
            Path path = folder.resolve(pictureName(looked));
            Files.write(path, PngFile.of(picture.raster(looked), facts(looked)));
            pictures.add(path);
        }
        Files.write(folder.resolve("explanation.json"), Json.file(report()));
        writeMaps(folder.resolve("attention.safetensors"));
        return pictures;
    }

    private WordPicture picture() {
        String foot = String.join(
                "   ", String.valueOf(file().getFileName()), caption().modelId(), origin.told());
        return new WordPicture(caption(), input, explanation.layout(), clip.frames(), foot);
    }

    private String pictureName(LookedMap looked) {
        String word = looked.words(caption()).stream()
                .map(each -> each.text().replaceAll("[^\\p{L}\\p{N}]+", ""))
                .collect(Collectors.joining("-"));
        return String.format(Locale.ROOT, "%02d-%s.png", looked.from() + 1, word);
    }

    /** What a map is of and how it was found, by the names that JSON uses. */
    private Map<String, String> facts(LookedMap looked) {
        Map<String, String> facts = facts();
        facts.put("word", looked.text(caption()));
        facts.put("from", String.valueOf(looked.from()));
        facts.put("to", String.valueOf(looked.to()));
        return facts;
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("file", file().toString());
        facts.put("caption", caption().text());
        facts.put("model_id", caption().modelId());
        facts.put("method", origin.method());
        origin.head().ifPresent(one -> {
            facts.put("layer", String.valueOf(one.layer()));
            facts.put("head", String.valueOf(one.head()));
        });
        origin.view().ifPresent(look -> facts.put("view", look.name().toLowerCase(Locale.ROOT)));
        facts.put("modality", caption().modality().mode());
        facts.put("software", UiResources.studioWords().text("app.name"));
        return facts;
    }

    /** The numbers of every word; weights and pictures lie in files of their own. */
    public ExplanationReport report() {
        return report(maps.stream()
                .map(looked -> ExplanationReport.Word.beside(looked, caption(), pictureName(looked)))
                .toList());
    }

    private ExplanationReport numbers() {
        return report(maps.stream()
                .map(looked -> ExplanationReport.Word.whole(looked, caption()))
                .toList());
    }

    private ExplanationReport report(List<ExplanationReport.Word> words) {
        return ExplanationReport.of(file(), caption(), origin, explanation.layout(), input.frameTimes(), words);
    }

    private Npz npz() {
        TokenLayout layout = explanation.layout();
        Npz npz = new Npz();
        if (layout.hasSound()) {
            npz.floats("audio", new int[] {maps.size(), layout.audioBands(), layout.audioColumns()}, sound());
        }
        if (layout.hasPicture()) {
            int side = layout.patchesPerSide();
            npz.floats("visual", new int[] {maps.size(), layout.tubelets(), side, side}, picturesInOne());
        }
        npz.texts("word", maps.stream().map(looked -> looked.text(caption())).toArray(String[]::new));
        int[] each = {maps.size()};
        npz.longs("from", each, maps.stream().mapToLong(LookedMap::from).toArray());
        npz.longs("to", each, maps.stream().mapToLong(LookedMap::to).toArray());
        npz.doubles(
                "logprob",
                each,
                maps.stream()
                        .mapToDouble(looked -> looked.logProbability(caption()))
                        .toArray());
        npz.doubles(
                "shares",
                new int[] {maps.size(), 3},
                maps.stream().flatMapToDouble(ExplainedClip::shares).toArray());
        if (maps.stream().allMatch(looked -> looked.test().isPresent())) {
            tests(npz, each);
        }
        double[] times =
                input.frameTimes().stream().mapToDouble(Double::doubleValue).toArray();
        npz.doubles("frame_times", new int[] {times.length}, times);
        npz.texts("words", caption().words().stream().map(CaptionWord::text).toArray(String[]::new));
        facts().forEach((name, value) -> {
            if (name.equals("layer") || name.equals("head")) {
                npz.longs(name, new int[0], new long[] {Long.parseLong(value)});
            } else {
                npz.text(name, value);
            }
        });
        return npz;
    }

    private void tests(Npz npz, int[] each) {
        List<Faithfulness> tests =
                maps.stream().flatMap(looked -> looked.test().stream()).toList();
        npz.doubles("fall", each, tests.stream().mapToDouble(Faithfulness::fall).toArray());
        npz.doubles(
                "chance_fall",
                each,
                tests.stream().mapToDouble(Faithfulness::meanChanceFall).toArray());
        npz.doubles(
                "chance_deviation",
                each,
                tests.stream().mapToDouble(Faithfulness::chanceDeviation).toArray());
        npz.longs(
                "holds",
                each,
                tests.stream().mapToLong(test -> test.beatsChance() ? 1 : 0).toArray());
    }

    private static DoubleStream shares(LookedMap looked) {
        Saliency map = looked.map();
        return DoubleStream.of(map.soundShare(), map.pictureShare(), map.wordsShare());
    }

    private void writeMaps(Path path) throws IOException {
        TokenLayout layout = explanation.layout();
        SafetensorsWriter file = new SafetensorsWriter();
        facts().forEach(file::note);
        if (layout.hasSound()) {
            file.floats("audio", new long[] {maps.size(), layout.audioBands(), layout.audioColumns()}, sound());
        }
        if (layout.hasPicture()) {
            int side = layout.patchesPerSide();
            file.floats("visual", new long[] {maps.size(), layout.tubelets(), side, side}, picturesInOne());
        }
        file.write(path);
    }

    private float[] sound() {
        return flat(
                maps.stream().map(looked -> new float[][][] {looked.map().audioGrid()}),
                maps.size() * explanation.layout().audioTokens());
    }

    private float[] picturesInOne() {
        return flat(
                maps.stream().map(looked -> looked.map().visualGrids()),
                maps.size() * explanation.layout().visualTokens());
    }

    private static float[] flat(Stream<float[][][]> grids, int count) {
        FloatBuffer all = FloatBuffer.allocate(count);
        grids.forEach(grid -> {
            for (float[][] plane : grid) {
                for (float[] row : plane) {
                    all.put(row);
                }
            }
        });
        return all.array();
    }
}
