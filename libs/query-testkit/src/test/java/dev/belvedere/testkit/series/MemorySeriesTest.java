package dev.belvedere.testkit.series;

class MemorySeriesTest extends SeriesSourceContract {

    @Override
    protected SeriesStore emptyStore() {
        return new MemorySeries();
    }
}
