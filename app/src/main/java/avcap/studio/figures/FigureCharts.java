package avcap.studio.figures;

import avcap.studio.annotation.effort.PersonFigures;
import avcap.ui.Language;
import avcap.ui.UiResources;
import avcap.ui.Words;
import java.awt.BasicStroke;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BoxAndWhiskerRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.statistics.BoxAndWhiskerItem;
import org.jfree.data.statistics.DefaultBoxAndWhiskerCategoryDataset;

/** What each person accepted on each day, and how time and changes are spread over clips. */
final class FigureCharts {

    private static final Words WORDS = UiResources.figureWords();
    private static final int DAYS_TOLD = 10;

    private final FiguresViewModel model;

    FigureCharts(FiguresViewModel model) {
        this.model = model;
    }

    /** Bars of clips, a part for each person. */
    Optional<JFreeChart> days(ChartColours colours) {
        List<PersonFigures> people = model.people();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> days = model.days();
        DefaultCategoryDataset clips = new DefaultCategoryDataset();
        for (PersonFigures person : people) {
            days.forEach(day -> clips.addValue(
                    person.acceptedPerDay().getOrDefault(day, 0), person.who().name(), label(day, days)));
        }
        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setMaximumBarWidth(.06);
        for (int person = 0; person < people.size(); person++) {
            bars.setSeriesPaint(person, colours.ofSeries(person));
        }
        JFreeChart chart = chart(colours, clips, bars, "days.axis", PlotOrientation.VERTICAL);
        chart.addLegend(legend(chart, colours));
        return Optional.of(chart);
    }

    /** Where there are many days only some are told; the others have names that cannot be seen but differ. */
    private static String label(LocalDate day, List<LocalDate> days) {
        int number = days.indexOf(day);
        int every = (days.size() + DAYS_TOLD - 1) / DAYS_TOLD;
        return number % every == 0 ? Language.spoken().dates("d MMM").format(day) : " ".repeat(number + 1);
    }

    private static LegendTitle legend(JFreeChart chart, ChartColours colours) {
        LegendTitle legend = new LegendTitle(chart.getPlot());
        legend.setPosition(RectangleEdge.TOP);
        legend.setItemFont(colours.ink().words());
        legend.setItemPaint(colours.ink().text());
        legend.setBackgroundPaint(ChartColours.NONE);
        legend.setFrame(BlockBorder.NONE);
        return legend;
    }

    /** How long people took, in seconds. */
    Optional<JFreeChart> seconds(ChartColours colours) {
        return spread(colours, PersonFigures::secondsPerClip, "seconds.axis");
    }

    /** How many words people changed. */
    Optional<JFreeChart> words(ChartColours colours) {
        return spread(colours, PersonFigures::editsPerClip, "words.axis");
    }

    private Optional<JFreeChart> spread(
            ChartColours colours, Function<PersonFigures, List<? extends Number>> values, String axis) {
        DefaultBoxAndWhiskerCategoryDataset boxes = new DefaultBoxAndWhiskerCategoryDataset();
        for (PersonFigures person : model.people()) {
            List<? extends Number> ascending = values.apply(person);
            if (!ascending.isEmpty()) {
                boxes.add(box(ascending), axis, person.who().name());
            }
        }
        return boxes.getColumnCount() == 0
                ? Optional.empty()
                : Optional.of(chart(colours, boxes, boxes(colours), axis, PlotOrientation.HORIZONTAL));
    }

    /** The whiskers leave out the outer twentieths, lest one long pause squeeze everything else. */
    private static BoxAndWhiskerItem box(List<? extends Number> ascending) {
        double low = quantile(ascending, .05);
        double high = quantile(ascending, .95);
        double median = quantile(ascending, .5);
        return new BoxAndWhiskerItem(
                median, median, quantile(ascending, .25), quantile(ascending, .75), low, high, low, high, List.of());
    }

    /** Between two values where it falls between them. */
    static double quantile(List<? extends Number> ascending, double part) {
        double place = part * (ascending.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        double low = ascending.get(below).doubleValue();
        return low + (place - below) * (ascending.get(above).doubleValue() - low);
    }

    private static BoxAndWhiskerRenderer boxes(ChartColours colours) {
        BoxAndWhiskerRenderer boxes = new BoxAndWhiskerRenderer();
        boxes.setMeanVisible(false);
        boxes.setMaxOutlierVisible(false);
        boxes.setMinOutlierVisible(false);
        boxes.setFillBox(true);
        boxes.setMaximumBarWidth(.14);
        boxes.setWhiskerWidth(.5);
        boxes.setSeriesPaint(0, colours.fill());
        boxes.setSeriesOutlinePaint(0, colours.mark());
        boxes.setUseOutlinePaintForWhiskers(true);
        boxes.setArtifactPaint(colours.mark());
        boxes.setDefaultOutlineStroke(new BasicStroke(1.5f));
        return boxes;
    }

    private static JFreeChart chart(
            ChartColours colours,
            CategoryDataset data,
            CategoryItemRenderer renderer,
            String axisKey,
            PlotOrientation orientation) {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(colours.ink().words());
        names.setTickLabelPaint(colours.ink().text());
        names.setAxisLinePaint(colours.line());
        names.setTickMarksVisible(false);
        names.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
        NumberAxis numbers = new NumberAxis(WORDS.text(axisKey));
        numbers.setLabelFont(colours.ink().numbersAfresh());
        numbers.setLabelPaint(colours.ink().quiet());
        numbers.setTickLabelFont(colours.ink().numbersAfresh());
        numbers.setTickLabelPaint(colours.ink().quiet());
        numbers.setAxisLineVisible(false);
        numbers.setTickMarksVisible(false);
        numbers.setAutoRangeIncludesZero(true);
        numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        CategoryPlot plot = new CategoryPlot(data, names, numbers, renderer);
        plot.setOrientation(orientation);
        plot.setBackgroundPaint(ChartColours.NONE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(colours.line());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setInsets(new RectangleInsets(4, 0, 0, 8));
        JFreeChart chart = new JFreeChart(null, colours.ink().words(), plot, false);
        chart.setBackgroundPaint(ChartColours.NONE);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }
}
