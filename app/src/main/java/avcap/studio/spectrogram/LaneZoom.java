package avcap.studio.spectrogram;

import avcap.inference.clip.TimeSpan;
import avcap.studio.control.TimeAxis;
import avcap.studio.session.Playhead;

/** What keys ask of the time axis. */
public record LaneZoom(TimeAxis axis, Playhead playhead) {

    private static final double STEP = 2;
    private static final double SHARE = .5;

    /** Shows half as much around the playhead, or around the middle if it is out of sight. */
    public void closer() {
        axis.zoom(STEP, anchor());
    }

    public void farther() {
        axis.zoom(1 / STEP, anchor());
    }

    public void all() {
        axis.showAll();
    }

    /** Fills the lanes with the span; without one, nothing happens. */
    public void toSpan() {
        playhead.loop().ifPresent(axis::show);
    }

    /** Moves on by half of what is in sight, or back if {@code direction} is negative. */
    public void pan(int direction) {
        axis.pan(direction * SHARE * axis.view().seconds());
    }

    private double anchor() {
        TimeSpan view = axis.view();
        double time = playhead.time();
        return time >= view.start() && time <= view.end() ? time : (view.start() + view.end()) / 2;
    }
}
