package app.carnet.benefit;

/** What an id is of, in what a campaign is for. */
enum CampaignTarget {
    PRODUCT, CATEGORY, TIER
}
