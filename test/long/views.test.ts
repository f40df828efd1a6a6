/** Every view in every state in both browsers, of which `npm test` judges a part. */
process.env.AS_QUOTED_VIEWS = 'all'
await import('../browser/views.test')
