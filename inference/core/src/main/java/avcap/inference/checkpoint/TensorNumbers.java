package avcap.inference.checkpoint;

import java.nio.ByteBuffer;

/** Turns little-endian bytes of any format into Java's own numbers. */
final class TensorNumbers {

    private TensorNumbers() {}

    static float[] floats(ByteBuffer bytes, TensorType type, int count) {
        float[] values = new float[count];
        if (type == TensorType.F32) {
            bytes.asFloatBuffer().get(values);
            return values;
        }
        for (int i = 0; i < count; i++) {
            values[i] = (float) floating(bytes, type, i);
        }
        return values;
    }

    static double[] doubles(ByteBuffer bytes, TensorType type, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = floating(bytes, type, i);
        }
        return values;
    }

    static long[] longs(ByteBuffer bytes, TensorType type, int count) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = integral(bytes, type, i);
        }
        return values;
    }

    private static double floating(ByteBuffer bytes, TensorType type, int index) {
        int at = index * type.bytes();
        return switch (type) {
            case F64 -> bytes.getDouble(at);
            case F32 -> bytes.getFloat(at);
            case F16 -> widenHalf(bytes.getShort(at));
            case BF16 -> Float.intBitsToFloat(bytes.getShort(at) << 16);
            case I64, I32, I16, I8, U64, U32, U16, U8, BOOL ->
                throw new IllegalArgumentException(type + " is integral");
        };
    }

    private static long integral(ByteBuffer bytes, TensorType type, int index) {
        int at = index * type.bytes();
        return switch (type) {
            case I64, U64 -> bytes.getLong(at);
            case I32 -> bytes.getInt(at);
            case I16 -> bytes.getShort(at);
            case I8 -> bytes.get(at);
            case U32 -> Integer.toUnsignedLong(bytes.getInt(at));
            case U16 -> Short.toUnsignedLong(bytes.getShort(at));
            case U8 -> Byte.toUnsignedLong(bytes.get(at));
            case BOOL -> bytes.get(at) == 0 ? 0 : 1;
            case F64, F32, F16, BF16 -> throw new IllegalArgumentException(type + " is not integral");
        };
    }

    /** IEEE 754 binary16: 1 sign, 5 exponent, 10 fraction bits. Java 17 cannot widen it itself. */
    static float widenHalf(short half) {
        int exponent = (half >>> 10) & 0x1F;
        int fraction = half & 0x3FF;
        float magnitude;
        if (exponent == 0) {
            magnitude = fraction * 0x1p-24f;
        } else if (exponent == 31) {
            magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else {
            magnitude = Float.intBitsToFloat(((exponent + 127 - 15) << 23) | (fraction << 13));
        }
        return half < 0 ? -magnitude : magnitude;
    }
}
