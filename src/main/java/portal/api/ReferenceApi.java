package portal.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import portal.office.Agencies;
import portal.office.Agency;
import portal.office.Categories;
import portal.office.Category;
import portal.office.Region;
import portal.office.Regions;
import portal.search.Paging;

/** What a filing may refer to: regions, content categories, agencies. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference")
class ReferenceApi {
    private final Regions regions;
    private final Categories categories;
    private final Agencies agencies;

    ReferenceApi(Regions regions, Categories categories, Agencies agencies) {
        this.regions = regions;
        this.categories = categories;
        this.agencies = agencies;
    }

    /** Regions, a page at a time. */
    record RegionList(List<RegionItem> items, int page, int size, long total) {}

    /** A place; {@code label} names the county with the town, {@code parent} is null for the city. */
    record RegionItem(
            String code,
            String name,
            String label,
            @Nullable String parent) {}

    /** The whole tree of categories. */
    record CategoryTree(List<CategoryItem> items, int page, int size, long total) {}

    /** A category; {@code path} is what a filing names. */
    record CategoryItem(String name, String path, List<CategoryItem> children) {}

    /** Agencies, a page at a time. */
    record AgencyList(List<AgencyItem> items, int page, int size, long total) {}

    /** An agency; {@code sample} says that it waits for the office's confirmation. */
    record AgencyItem(
            String code,
            String name,
            String region,
            @Nullable String phone,
            boolean sample) {}

    @GET
    @Path("/regions")
    @PermitAll
    @Revalidated
    @Operation(summary = "行政区划", description = "市、县（市、区）、乡镇街道；parent 只列某一级的下一级。")
    public RegionList regions(
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        List<Region> all = parent == null || parent.isBlank() ? regions.all() : regions.children(parent.strip());
        Paging paging = AskedPage.of(page, size);
        return new RegionList(part(all, paging, this::item), paging.page(), paging.size(), all.size());
    }

    @GET
    @Path("/categories")
    @PermitAll
    @Revalidated
    @Operation(summary = "内容分类", description = "三级分类，一次给出整棵树；提交时填 path，任何一级都可以。")
    public CategoryTree categories() {
        List<CategoryItem> roots =
                categories.roots().stream().map(ReferenceApi::item).toList();
        return new CategoryTree(roots, 1, roots.size(), roots.size());
    }

    @GET
    @Path("/agencies")
    @PermitAll
    @Revalidated
    @Operation(summary = "办理单位")
    public AgencyList agencies(@QueryParam("page") @Nullable String page, @QueryParam("size") @Nullable String size) {
        Paging paging = AskedPage.of(page, size);
        List<AgencyItem> items = part(agencies.all(), paging, ReferenceApi::item);
        return new AgencyList(
                items, paging.page(), paging.size(), agencies.all().size());
    }

    private static <T, R> List<R> part(List<T> all, Paging paging, Function<? super T, R> item) {
        return all.stream().skip(paging.offset()).limit(paging.size()).map(item).toList();
    }

    private RegionItem item(Region region) {
        String parent = region.parent().isEmpty() ? null : region.parent();
        return new RegionItem(region.code(), region.name(), regions.label(region.code()), parent);
    }

    private static CategoryItem item(Category category) {
        return new CategoryItem(
                category.name(),
                category.path(),
                category.children().stream().map(ReferenceApi::item).toList());
    }

    private static AgencyItem item(Agency agency) {
        String phone = agency.phone().isEmpty() ? null : agency.phone();
        return new AgencyItem(agency.code(), agency.name(), agency.region(), phone, agency.sample());
    }
}
