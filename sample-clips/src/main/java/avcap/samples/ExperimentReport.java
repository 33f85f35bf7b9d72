package avcap.samples;

/**
 * What came of an experiment, for people.
 *
 * @param title what was asked
 * @param table the figures
 * @param reading one paragraph: what the figures mean and what they cannot say
 * @param origin of what was measured: seeds, steps, scenes
 */
record ExperimentReport(String title, MarkdownTable table, String reading, String origin) {

    /**
     * A page.
     *
     * @param command that makes it again
     * @param date on which it was made
     */
    String page(String command, String date) {
        return "# " + title + "\n\n```sh\n" + command + "\n```\n\n" + table.words() + "\n" + reading + "\n\n" + date
                + ": " + origin + "\n";
    }
}
