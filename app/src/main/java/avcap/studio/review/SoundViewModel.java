package avcap.studio.review;

import avcap.inference.clip.TimeSpan;
import avcap.studio.control.LaneMouse;
import avcap.studio.control.TimeAxis;
import avcap.studio.session.Playhead;
import avcap.studio.session.Session;

/** Where in the sound of the chosen clip one listens; its picture is drawn for all views at once. */
final class SoundViewModel implements LaneMouse.Wishes {

    private final Session session;
    private final TimeAxis axis = new TimeAxis();

    SoundViewModel(Session session) {
        this.session = session;
        session.playhead()
                .durationProperty()
                .addListener((observed, before, now) -> axis.setDuration(now.doubleValue()));
        axis.setDuration(session.playhead().duration());
    }

    TimeAxis axis() {
        return axis;
    }

    Playhead playhead() {
        return session.playhead();
    }

    @Override
    public void seek(double time, double y) {
        playhead().seek(time);
    }

    @Override
    public void mark(TimeSpan span) {
        playhead().loop(span);
    }

    @Override
    public void clear() {
        playhead().clearLoop();
    }
}
