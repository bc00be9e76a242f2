package portal.casework;

import jakarta.inject.Singleton;
import portal.office.Agencies;
import portal.office.Categories;
import portal.office.Regions;
import portal.petition.Known;

/** Answers from the lists of the office what a filing may refer to. */
@Singleton
final class Reference implements Known {
    private final Regions regions;
    private final Categories categories;
    private final Agencies agencies;

    Reference(Regions regions, Categories categories, Agencies agencies) {
        this.regions = regions;
        this.categories = categories;
        this.agencies = agencies;
    }

    @Override
    public boolean region(String code) {
        return regions.byCode(code).isPresent();
    }

    @Override
    public boolean category(String path) {
        return categories.byPath(path).isPresent();
    }

    @Override
    public boolean agency(String code) {
        return agencies.byCode(code).isPresent();
    }
}
