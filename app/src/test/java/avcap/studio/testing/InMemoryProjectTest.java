package avcap.studio.testing;

import avcap.studio.annotation.Project;

class InMemoryProjectTest implements ProjectContract {

    @Override
    public Project project() {
        return new InMemoryProject();
    }
}
