package avcap.studio.spectrogram;

import avcap.inference.clip.TimeSpan;
import avcap.studio.control.FrameStrip;
import avcap.studio.control.LaneMouse;
import avcap.studio.control.TimeRuler;

/** What the mouse on the lanes asks for, passed on: a click on a picture goes to that picture's own time. */
record LaneWishes(TimelineViewModel viewModel, TimeRuler ruler, FrameStrip frames) implements LaneMouse.Wishes {

    @Override
    public void seek(double time, double y) {
        boolean onPicture = y >= frames.getLayoutY() && y < frames.getLayoutY() + frames.getHeight();
        double x = viewModel.axis().xOf(time);
        viewModel.seek(onPicture ? frames.pictureAt(x).orElse(time) : time);
    }

    @Override
    public void mark(TimeSpan span) {
        viewModel.playhead().loop(span);
    }

    @Override
    public void clear() {
        viewModel.playhead().clearLoop();
    }

    /** The head of the playhead lies in the ruler, too. */
    @Override
    public boolean scrubsAt(double y) {
        return y < ruler.getHeight();
    }

    @Override
    public void scrub(double time) {
        viewModel.scrubbing().to(time);
    }

    @Override
    public void release() {
        viewModel.scrubbing().release();
    }
}
