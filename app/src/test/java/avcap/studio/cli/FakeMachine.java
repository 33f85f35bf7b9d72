package avcap.studio.cli;

/** Surroundings made of fakes: one model that is never loaded, and no display. */
final class FakeMachine {

    private final FakeCaptioner captioner;
    private final StopSignal stop = new StopSignal();

    FakeMachine() {
        this(new FakeCaptioner());
    }

    FakeMachine(FakeCaptioner captioner) {
        this.captioner = captioner;
    }

    StopSignal stop() {
        return stop;
    }

    FakeCaptioner captioner() {
        return captioner;
    }

    CommandRun run(String... arguments) {
        return CommandRun.of(
                new Surroundings(
                        FakeStudioDoor.closed("No display here."),
                        (checkpoint, wish, tell, progress) -> captioner,
                        false,
                        stop),
                arguments);
    }
}
