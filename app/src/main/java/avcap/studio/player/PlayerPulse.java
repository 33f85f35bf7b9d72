package avcap.studio.player;

import javafx.animation.AnimationTimer;

/** Has one player go on with every pulse of the screen, however many views show it. */
public final class PlayerPulse extends AnimationTimer {

    private final PlayerViewModel viewModel;

    public PlayerPulse(PlayerViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @Override
    public void handle(long now) {
        viewModel.tick();
    }
}
