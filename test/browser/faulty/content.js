console.error('content complains')
setTimeout(() => {
  throw new Error('content throws')
})
