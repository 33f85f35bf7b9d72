package avcap.studio.spectrogram;

import avcap.inference.clip.TimeSpan;
import avcap.studio.control.FrameStrip;
import avcap.studio.control.LaneMouse;

/** What the mouse on the lanes asks for, passed on: a click on a picture goes to that picture's own time. */
record LaneWishes(TimelineViewModel viewModel, FrameStrip frames) implements LaneMouse.Wishes {

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
}
