package avcap.studio.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesTest {

    @Test
    void neverShowsTheSameSentenceTwice() {
        Notices notices = new Notices();

        notices.post(Notice.warning("The disk is full."));
        notices.post(Notice.news("Saved."));
        notices.post(Notice.warning("The disk is full.").withDetail("13"));

        assertThat(notices.shown()).extracting(Notice::sentence).containsExactly("Saved.", "The disk is full.");
    }

    @Test
    void theSameFaultHasTheSameCode() {
        IllegalStateException root = new IllegalStateException("first time");
        IllegalStateException again = new IllegalStateException("second time");
        again.setStackTrace(root.getStackTrace());

        ErrorCode code = ErrorCode.of(new RuntimeException("wrapped", root));

        assertThat(code).isEqualTo(ErrorCode.of(again));
        assertThat(code.value()).matches("AV-[0-9A-F]{4}-[0-9A-F]{4}");
    }

    @Test
    void aFaultKeepsItsCodeWhateverNumberTheCompilerGaveTheLambda() {
        assertThat(ErrorCode.of(thrownIn("lambda$accept$3"))).isEqualTo(ErrorCode.of(thrownIn("lambda$accept$11")));
        assertThat(ErrorCode.of(thrownIn("lambda$accept$3"))).isNotEqualTo(ErrorCode.of(thrownIn("lambda$open$3")));
    }

    private static Exception thrownIn(String method) {
        IllegalStateException fault = new IllegalStateException();
        fault.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.List", "get", "List.java", 1),
            new StackTraceElement("avcap.studio.Made", method, "Made.java", 7)
        });
        return fault;
    }

    @Test
    void theSameFaultAtEveryPulseIsOneNotice() {
        Notices notices = new Notices();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            UncaughtErrors door = UncaughtErrors.install(notices, Runnable::run);
            IllegalStateException fault = new IllegalStateException("boom");
            door.uncaughtException(Thread.currentThread(), fault);
            Notice first = notices.shown().get(0);

            door.uncaughtException(Thread.currentThread(), fault);

            assertThat(notices.shown()).singleElement().isSameAs(first);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void aFaultNobodyCaughtIsToldWithItsCode() {
        Notices notices = new Notices();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            UncaughtErrors door = UncaughtErrors.install(notices, Runnable::run);

            door.uncaughtException(Thread.currentThread(), new IllegalStateException("boom"));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(notices.shown()).singleElement().satisfies(notice -> {
            assertThat(notice.sentence()).contains("What you typed is kept").contains("AV-");
            assertThat(notice.detail())
                    .hasValueSatisfying(detail -> assertThat(detail).contains("boom"));
        });
    }
}
