#!/usr/bin/env node
console.log('stet');
