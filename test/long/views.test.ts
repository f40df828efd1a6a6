/** Every view in every state in Firefox, of which `npm test` judges one state each. */
process.env.AS_QUOTED_BROWSER = 'firefox'
process.env.AS_QUOTED_VIEWS = 'all'
await import('../browser/views.test')
