const api = globalThis.browser ?? chrome
api.runtime.onMessage.addListener((tabId) => {
  console.error('background complains')
  setTimeout(() => {
    throw new Error('background throws')
  })
  void api.scripting.executeScript({ target: { tabId }, files: ['content.js'] })
})
