package avcap.inference.training;

import avcap.inference.progress.Progress;
import java.nio.file.Path;
import java.util.Map;

/** A run in a program of its own, to be killed. */
final class KilledRun {

    static final Map<String, String> NUMBERS =
            Map.of("length.steps", "14", "save_every", "4", "decoder_warmup.steps", "3", "schedule.warmup_steps", "2");

    private KilledRun() {}

    public static void main(String[] arguments) throws Exception {
        int haltAfter = Integer.parseInt(arguments[1]);
        try (Trainer trainer = ToyRun.trainer(ToyRun.recipe(NUMBERS), Path.of(arguments[0]))) {
            trainer.run(
                    report -> {
                        if (trainer.position() >= haltAfter) {
                            waitToBeKilled();
                        }
                    },
                    Progress.none());
        }
    }

    private static void waitToBeKilled() {
        System.out.println("ready");
        System.out.flush();
        while (true) {
            Thread.onSpinWait();
        }
    }
}
