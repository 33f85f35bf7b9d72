package avcap.inference.training.files;

import avcap.inference.checkpoint.AvCapConfig;
import avcap.inference.clip.Sha256;
import avcap.inference.media.FrameSampling;
import avcap.inference.media.MediaException;
import avcap.inference.sentences.Sentences;
import avcap.inference.text.CaptionTokens;
import avcap.inference.text.Vocabulary;
import avcap.inference.text.WordPiece;
import avcap.inference.training.CaptionDataset;
import avcap.inference.training.DataOrigin;
import avcap.inference.training.PatchSource;
import avcap.inference.training.TrainingExample;
import avcap.inference.training.UnreadableClipException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Captioned clips on disk as training examples, one for each caption.
 *
 * <p>To learn from, they come in another order each epoch, each time with another stretch of frames, as the authors' do; to be
 * judged by, in the order of the list, with the middle frames that a captioner sees.
 */
public final class ClipDataset implements CaptionDataset {

    private static final Sentences SENTENCES = Sentences.of(ClipDataset.class);

    private final List<CaptionedClip> clips;
    private final List<int[]> places = new ArrayList<>(); // {clip, caption}
    private final AvCapConfig config;
    private final WordPiece wordPiece;
    private final OptionalLong seed;
    private final ClipStore store;
    private final DataOrigin origin;
    private long shuffledEpoch = -1;
    private int[] shuffled = new int[0];

    private ClipDataset(
            String name,
            List<CaptionedClip> clips,
            AvCapConfig config,
            Vocabulary vocabulary,
            OptionalLong seed,
            ClipStore store) {
        this.clips = List.copyOf(clips);
        this.config = config;
        this.seed = seed;
        this.store = store;
        wordPiece = new WordPiece(vocabulary);
        StringBuilder list = new StringBuilder();
        for (int clip = 0; clip < clips.size(); clip++) {
            for (int caption = 0; caption < clips.get(clip).captions().size(); caption++) {
                places.add(new int[] {clip, caption});
                list.append(clips.get(clip).id()).append('\t');
                list.append(clips.get(clip).captions().get(caption)).append('\n');
            }
        }
        origin = new DataOrigin(
                places.size() + " captions of " + clips.size() + " clips of " + name, Sha256.ofText(list.toString()));
    }

    /** Data to learn from, shuffled anew each epoch. */
    public static ClipDataset toLearnFrom(
            String name,
            List<CaptionedClip> clips,
            AvCapConfig config,
            Vocabulary vocabulary,
            long seed,
            ClipStore store) {
        return new ClipDataset(name, clips, config, vocabulary, OptionalLong.of(seed), store);
    }

    /** Data to be judged by, always the same. */
    public static ClipDataset toJudgeBy(
            String name, List<CaptionedClip> clips, AvCapConfig config, Vocabulary vocabulary, ClipStore store) {
        return new ClipDataset(name, clips, config, vocabulary, OptionalLong.empty(), store);
    }

    @Override
    public TrainingExample example(long index) {
        CaptionedClip clip = clip(index);
        LoadedClip loaded;
        try {
            loaded = store.read(clip, config.inputShape());
        } catch (MediaException e) {
            throw new UnreadableClipException(SENTENCES.text("clip.unreadable", e.getMessage()), e);
        }
        int first = firstFrame(index);
        return new TrainingExample(
                PatchSource.ofSound(loaded.sound(), config.melBands(), config.patch()),
                PatchSource.ofFrames(
                        Arrays.copyOfRange(loaded.frames(), first, first + config.frames()),
                        config.imageSize(),
                        config.patch()),
                caption(index),
                Optional.empty());
    }

    private int firstFrame(long index) {
        return seed.isPresent()
                ? new SplittableRandom(~(seed.getAsLong() * 1_000_003 + index))
                        .nextInt(FrameSampling.TOTAL - config.frames() + 1)
                : FrameSampling.middle(config.frames()).first();
    }

    @Override
    public int[] caption(long index) {
        String text = clip(index).captions().get(place(index)[1]);
        int most = Math.min(CaptionTokens.MAX_PIECES, config.positions() - 2);
        return CaptionTokens.of(text, wordPiece, most).ids();
    }

    @Override
    public List<String> references(long index) {
        return clip(index).captions();
    }

    @Override
    public long clipNumber(long index) {
        return place(index)[0];
    }

    private CaptionedClip clip(long index) {
        return clips.get(place(index)[0]);
    }

    private int[] place(long index) {
        int at = (int) (index % places.size());
        return places.get(seed.isPresent() ? order(index / places.size(), seed.getAsLong())[at] : at);
    }

    private synchronized int[] order(long epoch, long of) {
        if (epoch != shuffledEpoch) {
            SplittableRandom random = new SplittableRandom(of * 1_000_003 + epoch);
            int[] order = new int[places.size()];
            for (int i = 0; i < order.length; i++) {
                int j = random.nextInt(i + 1); // Fisher and Yates, inside out
                order[i] = order[j];
                order[j] = i;
            }
            shuffled = order;
            shuffledEpoch = epoch;
        }
        return shuffled;
    }

    @Override
    public int tagClasses() {
        return 0;
    }

    @Override
    public OptionalInt examples() {
        return OptionalInt.of(places.size());
    }

    @Override
    public DataOrigin origin() {
        return origin;
    }
}
