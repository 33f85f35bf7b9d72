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
