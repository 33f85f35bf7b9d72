package avcap.studio.cli;

/** Surroundings made of fakes: one model that is never loaded, and no display. */
final class FakeMachine {

    private final FakeCaptioner captioner = new FakeCaptioner();

    FakeCaptioner captioner() {
        return captioner;
    }

    CommandRun run(String... arguments) {
        return CommandRun.of(
                new Surroundings(FakeStudioDoor.closed("No display here."), checkpoint -> captioner, false), arguments);
    }
}
