package avcap.inference.media;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;

/**
 * How a picture must be turned to stand upright: telephones store every video lying and note the turn beside it.
 *
 * @param quarterTurns clockwise, 0 to 3
 */
record Rotation(int quarterTurns) {

    static Rotation of(AVStream stream) {
        AVCodecParameters parameters = stream.codecpar();
        AVPacketSideData matrix = avcodec.av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull()) {
            return new Rotation(0);
        }
        double anticlockwise = avutil.av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(anticlockwise)
                ? new Rotation(0)
                : new Rotation(Math.floorMod(-Math.round(anticlockwise / 90), 4));
    }

    boolean keepsSides() {
        return quarterTurns % 2 == 0;
    }

    Frame upright(Frame frame) {
        Frame turned = frame;
        for (int i = 0; i < quarterTurns; i++) {
            turned = quarterTurn(turned);
        }
        return turned;
    }

    /** A plane of one byte a pixel, upright; its sides are swapped unless the turn keeps them. */
    byte[] turned(byte[] plane, int width, int height) {
        byte[] to = plane;
        int wide = width;
        int high = height;
        for (int i = 0; i < quarterTurns; i++) {
            to = quarterTurn(to, wide, high);
            int before = wide;
            wide = high;
            high = before;
        }
        return to;
    }

    private static byte[] quarterTurn(byte[] from, int width, int height) {
        byte[] to = new byte[from.length];
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < height; x++) {
                to[y * height + x] = from[(height - 1 - x) * width + y];
            }
        }
        return to;
    }

    private static Frame quarterTurn(Frame frame) {
        int width = frame.height();
        int height = frame.width();
        byte[] from = frame.rgb();
        byte[] to = new byte[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int source = 3 * ((frame.height() - 1 - x) * frame.width() + y);
                System.arraycopy(from, source, to, 3 * (y * width + x), 3);
            }
        }
        return new Frame(frame.time(), width, height, to);
    }
}
