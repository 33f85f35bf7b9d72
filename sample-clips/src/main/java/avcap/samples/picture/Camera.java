package avcap.samples.picture;

import java.util.SplittableRandom;

/** What poor cameras do to a picture of 8-bit RGB, three bytes a pixel; its size stays. */
public final class Camera {

    /** Blocks in a picture's height: eight pixels each at the size models see. */
    private static final int BLOCKS = 28;

    /** From one of the few shades within a block to the next; a power of two, so that a mask rounds. */
    private static final int SHADE = 32;

    /** Most that a grain changes a pixel, of 255. */
    private static final int GRAIN = 40;

    private static final double LIGHT_LEFT = 0.42;

    private Camera() {}

    /** Gives each block its mean colour and its pixels, two by two, only a few shades around that. */
    public static void blocky(byte[] rgb, int width, int height) {
        int side = Math.max(8, height / BLOCKS);
        for (int top = 0; top < height; top += side) {
            for (int left = 0; left < width; left += side) {
                int bottom = Math.min(height, top + side);
                int right = Math.min(width, left + side);
                for (int channel = 0; channel < 3; channel++) {
                    block(rgb, width, top, bottom, left, right, channel);
                }
            }
        }
    }

    private static void block(byte[] rgb, int width, int top, int bottom, int left, int right, int channel) {
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += rgb[3 * (y * width + x) + channel] & 255;
            }
        }
        int mean = sum / ((bottom - top) * (right - left));
        for (int y = top; y < bottom; y++) {
            int row = 3 * y * width + channel;
            for (int x = left; x < right; x += 2) {
                byte shade = clamped(mean + ((rgb[row + 3 * x] & 255) - mean + SHADE / 2 & -SHADE));
                rgb[row + 3 * x] = shade;
                if (x + 1 < right) {
                    rgb[row + 3 * x + 3] = shade;
                }
            }
        }
    }

    /** Changes every pixel by chance, all its channels alike. */
    public static void grainy(byte[] rgb, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        long draw = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            draw = i % 24 == 0 ? chance.nextLong() : draw >>> 8; // eight pixels a draw
            int grain = ((int) (draw & 255) - 128) * GRAIN / 128;
            for (int channel = i; channel < i + 3; channel++) {
                rgb[channel] = clamped((rgb[channel] & 255) + grain);
            }
        }
    }

    /** Takes most of the light away. */
    public static void dark(byte[] rgb) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) ((rgb[i] & 255) * LIGHT_LEFT);
        }
    }

    private static byte clamped(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }
}
