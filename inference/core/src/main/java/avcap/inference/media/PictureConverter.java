package avcap.inference.media;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Decoded pictures of any pixel format into upright 8-bit RGB. Transparency is dropped, grey is spread over three colours.
 *
 * <p>Colours follow BT.601 whatever the file says, as OpenCV does, with which the model's training pictures were extracted.
 */
final class PictureConverter implements AutoCloseable {

    private static final int ALIGNMENT = 64; // Vector code may write beyond the last pixel of a row.
    private static final int EXACT = swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INT | swscale.SWS_BITEXACT;

    private final Rotation rotation;
    private final int maxWidth;
    private @Nullable SwsContext context;

    /** @param maxWidth pixels before rotation; wider pictures are scaled down */
    PictureConverter(Rotation rotation, int maxWidth) {
        this.rotation = rotation;
        this.maxWidth = maxWidth;
    }

    Frame convert(AVFrame picture, double time) {
        int width = Math.min(maxWidth, picture.width());
        int height = (int) Math.max(1, Math.round((double) picture.height() * width / picture.width()));
        int filter = width == picture.width() ? swscale.SWS_BICUBIC : swscale.SWS_AREA;
        context = swscale.sws_getCachedContext(
                context,
                picture.width(),
                picture.height(),
                picture.format(),
                width,
                height,
                avutil.AV_PIX_FMT_RGB24,
                filter | EXACT,
                null,
                null,
                (DoublePointer) null);
        if (context == null) {
            throw new IllegalStateException("No conversion from pixel format " + picture.format());
        }
        return rotation.upright(new Frame(time, width, height, scale(picture, width, height)));
    }

    private byte[] scale(AVFrame picture, int width, int height) {
        int stride = (3 * width + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        try (BytePointer pixels = new BytePointer((long) stride * height + ALIGNMENT);
                PointerPointer<BytePointer> planes = new PointerPointer<>(4);
                IntPointer strides = new IntPointer(4)) {
            for (int i = 0; i < 4; i++) {
                planes.put(i, i == 0 ? pixels : null);
                strides.put(i, i == 0 ? stride : 0);
            }
            swscale.sws_scale(context, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
            byte[] rgb = new byte[3 * width * height];
            for (int y = 0; y < height; y++) {
                pixels.position((long) y * stride).get(rgb, 3 * y * width, 3 * width);
            }
            pixels.position(0);
            return rgb;
        }
    }

    @Override
    public void close() {
        swscale.sws_freeContext(context);
    }
}
