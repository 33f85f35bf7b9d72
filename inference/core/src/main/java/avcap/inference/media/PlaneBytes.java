package avcap.inference.media;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** One plane of a picture, a byte a pixel, without the padding at the ends of its rows. */
final class PlaneBytes {

    private PlaneBytes() {}

    static byte[] read(AVFrame picture, int plane, int width, int height) {
        byte[] bytes = new byte[width * height];
        try (BytePointer rows = new BytePointer(picture.data(plane))) {
            for (int y = 0; y < height; y++) {
                rows.position((long) y * picture.linesize(plane)).get(bytes, y * width, width);
            }
        }
        return bytes;
    }

    static void write(AVFrame picture, int plane, int width, int height, byte[] bytes) {
        try (BytePointer rows = new BytePointer(picture.data(plane))) {
            for (int y = 0; y < height; y++) {
                rows.position((long) y * picture.linesize(plane)).put(bytes, y * width, width);
            }
        }
    }
}
