package avcap.studio.control;

/** Where a box lies on the screen, pixels of the spectrogram from its left and top. */
record BoxFrame(double left, double top, double right, double bottom) {

    static BoxFrame of(SoundBox box, TimeAxis axis, FrequencyScale scale, double height) {
        return new BoxFrame(
                axis.xOf(box.span().start()),
                height * (1 - scale.heightOf(box.highHertz())),
                axis.xOf(box.span().end()),
                height * (1 - scale.heightOf(box.lowHertz())));
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}
